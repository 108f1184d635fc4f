import { EXIT } from "../../model.js";
import { renderCompletion } from "../../render.js";
import { describeCommands } from "../completed-commands.js";
// src/cli/commands/completion.ts
function runCompletion(options, host) {
	host.stdout.write(renderCompletion(options.arguments[0], describeCommands()));
	return Promise.resolve(EXIT.done);
}
export { runCompletion };
