import "../../apply.js";
import "../files/restore-folder.js";
export {};
