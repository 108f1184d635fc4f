export { openRestoreFolder } from "../../../core/files/restore-folder.js";
