// src/core/probe/answer.ts
const assumed = (question, saw) => ({
	question,
	outcome: "assumed",
	saw
});
const otherwise = (question, saw) => ({
	question,
	outcome: "otherwise",
	saw
});
const unknown = (question, saw) => ({
	question,
	outcome: "unknown",
	saw
});
export { assumed, otherwise, unknown };
