import { EXIT } from "../../model.js";
import { renderCompletion } from "../../render.js";
// src/cli/commands/completion.ts
function runCompletion(options, host) {
	host.stdout.write(renderCompletion(options.arguments[0], options.commands));
	return Promise.resolve(EXIT.done);
}
export { runCompletion };
