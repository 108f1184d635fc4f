import { isBrowser } from "./environment.js";
import os from "node:os";
import process from "node:process";
// node_modules/ansi-escapes/base.js
const ESC = "\x1B[";
!isBrowser && process.env.TERM_PROGRAM;
const isWindows = !isBrowser && process.platform === "win32";
!isBrowser && (process.env.TERM?.startsWith("screen") || process.env.TERM?.startsWith("tmux") || process.env.TMUX);
isBrowser || process.cwd;
const cursorUp = (count = 1) => ESC + count + "A";
const cursorDown = (count = 1) => ESC + count + "B";
const eraseLines = (count) => {
	let clear = "";
	for (let i = 0; i < count; i++) clear += eraseLine + (i < count - 1 ? cursorUp() : "");
	if (count) clear += "\x1B[G";
	return clear;
};
const eraseLine = "\x1B[2K";
const isOldWindows = () => {
	if (isBrowser || !isWindows) return false;
	const parts = os.release().split(".");
	const major = Number(parts[0]);
	const build = Number(parts[2] ?? 0);
	if (major < 10) return true;
	if (major === 10 && build < 10586) return true;
	return false;
};
isOldWindows();
export { cursorDown, cursorUp, eraseLine, eraseLines };
