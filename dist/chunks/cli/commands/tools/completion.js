import { EXIT } from "../../../model.js";
import { renderCompletion } from "../../../render/more.js";
import { describeCommands } from "../../help/completed-commands.js";
// src/cli/commands/tools/completion.ts
function runCompletion(options, host) {
	host.stdout.write(renderCompletion(options.arguments[0], describeCommands()));
	return Promise.resolve(EXIT.done);
}
export { runCompletion };
