import { NumberLiteral, isDocument, isList, textOf } from "./model/more.js";
import { STAGES, variantOf } from "./pipeline.js";
// src/position/resume-token.ts
const MOST_AHEAD_SECONDS = 300;
const TIME = /^82([0-9a-f]{8})([0-9a-f]{8})/i;
function readTokenTime(data, now) {
	const [, seconds, increment] = TIME.exec(data) ?? [];
	if (seconds === void 0 || increment === void 0) return void 0;
	return plausible({
		seconds: Number.parseInt(seconds, 16),
		increment: Number.parseInt(increment, 16)
	}, now);
}
function plausible(time, now) {
	return time.seconds > 0 && time.seconds <= now / 1e3 + MOST_AHEAD_SECONDS ? time : void 0;
}
// src/position/source.ts
const KINDS = {
	"change stream": "change-stream",
	Kafka: "kafka",
	Kinesis: "kinesis",
	"sample data": "nothing",
	documents: "nothing"
};
function sourceKindOf(pipeline, context) {
	const first = isList(pipeline) ? pipeline[0] : void 0;
	const body = isDocument(first) ? first.get("$source") : void 0;
	const spec = STAGES.get("$source");
	if (!isDocument(body) || spec === void 0) return "unknown";
	const title = variantOf(spec, body, context)?.title;
	return title === void 0 ? "unknown" : KINDS[title] ?? "unknown";
}
// src/position/statistics.ts
function statisticsIn(body) {
	const outer = body.get("stats");
	if (!isDocument(outer)) return void 0;
	const inner = outer.get("stats");
	return isDocument(inner) ? inner : outer;
}
function readNumber(value) {
	const inner = isDocument(value) && value.entries.length === 1 && value.entries[0]?.[0].startsWith("$number") === true ? value.entries[0][1] : value;
	const text = inner instanceof NumberLiteral ? inner.text : textOf(inner);
	if (text === void 0 || text.trim() === "") return void 0;
	const number = Number(text);
	return Number.isFinite(number) ? number : void 0;
}
function readCount(value) {
	const number = readNumber(value);
	return number !== void 0 && Number.isSafeInteger(number) && number >= 0 ? number : void 0;
}
function readTime(value) {
	const inner = isDocument(value) ? value.get("$date") : value;
	const text = textOf(inner);
	const time = text === void 0 ? readNumber(inner) : Date.parse(text);
	return time === void 0 || Number.isNaN(time) || Math.abs(time) > 864e13 ? void 0 : time;
}
// src/position/position.ts
function readPosition(body, context, now) {
	return readPositionIn(body, sourceKindOf(body.get("pipeline"), context), now);
}
function readPositionIn(body, kind, now) {
	const statistics = statisticsIn(body);
	const status = textOf(statistics?.get("status"));
	const windows = openWindowsIn(statistics);
	return {
		position: positionIn(statistics, kind, now),
		...windows !== void 0 && { windows },
		...status !== void 0 && { status }
	};
}
function positionIn(statistics, kind, now) {
	if (kind === "nothing") return { source: "nothing" };
	if (kind === "unknown") return unknown("Sluice does not know its source");
	if (kind === "kinesis") return unknown("Atlas shows no position for Kinesis");
	if (statistics === void 0 || statistics.entries.length === 0) return unknown("Atlas shows no statistics");
	return kind === "kafka" ? kafkaPosition(statistics) : changeStreamPosition(statistics, now);
}
const unknown = (why) => ({
	source: "unknown",
	why
});
function changeStreamPosition(statistics, now) {
	const state = statistics.get("changeStreamState");
	if (state === void 0 || state === null) return unknown("the statistics have no changeStreamState");
	const data = isDocument(state) ? textOf(state.get("_data")) : void 0;
	if (data !== void 0) {
		const time = readTokenTime(data, now);
		if (time === void 0) return unknown("its resume token has a form that Sluice does not know");
		const lagSeconds = readNumber(statistics.get("changeStreamTimeDifferenceSecs"));
		return {
			source: "change-stream",
			time,
			from: "token",
			...lagSeconds !== void 0 && lagSeconds >= 0 && { lagSeconds }
		};
	}
	const start = readTimestamp(state, now);
	return start === void 0 ? unknown("its changeStreamState has a form that Sluice does not know") : {
		source: "change-stream",
		time: start,
		from: "start"
	};
}
function readTimestamp(value, now) {
	const inner = isDocument(value) ? value.get("$timestamp") : void 0;
	if (!isDocument(inner)) return void 0;
	const [seconds, increment] = [readCount(inner.get("t")), readCount(inner.get("i"))];
	return seconds === void 0 || increment === void 0 ? void 0 : plausible({
		seconds,
		increment
	}, now);
}
function kafkaPosition(statistics) {
	const list = statistics.get("kafkaPartitions");
	if (!isList(list) || list.length === 0) return unknown("the statistics have no kafkaPartitions");
	const partitions = list.map(readPartition);
	if (!partitions.every((partition) => partition !== void 0)) return unknown("a partition has a form that Sluice does not know");
	const group = textOf(statistics.get("kafkaConsumerGroup"));
	const total = readCount(statistics.get("kafkaTotalOffsetLag")) ?? totalLag(partitions);
	return {
		source: "kafka",
		partitions: partitions.toSorted((a, b) => compareTexts(a.topic ?? "", b.topic ?? "") || a.partition - b.partition),
		...group !== void 0 && { group },
		...total !== void 0 && { lagMessages: total }
	};
}
const compareTexts = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function readPartition(value) {
	if (!isDocument(value)) return void 0;
	const [partition, next] = [readCount(value.get("partition")), readCount(value.get("currentOffset"))];
	if (partition === void 0 || next === void 0) return void 0;
	const [topic, lag] = [textOf(value.get("topic")), readCount(value.get("partitionOffsetLag"))];
	return {
		partition,
		next,
		...topic !== void 0 && { topic },
		...lag !== void 0 && { lag }
	};
}
function totalLag(partitions) {
	let total = 0;
	for (const { lag } of partitions) {
		if (lag === void 0) return void 0;
		total += lag;
	}
	return total;
}
function openWindowsIn(statistics) {
	const operators = statistics?.get("operatorStats");
	if (!isList(operators)) return void 0;
	const times = operators.filter(isDocument).flatMap((operator) => {
		const first = readTime(operator.get("minOpenWindowStartTime"));
		const last = readTime(operator.get("maxOpenWindowStartTime")) ?? first;
		return first === void 0 || last === void 0 ? [] : [{
			first,
			last
		}];
	});
	if (times.length === 0) return void 0;
	return {
		first: Math.min(...times.map(({ first }) => first)),
		last: Math.max(...times.map(({ last }) => last))
	};
}
export { readCount, readNumber, readPosition, readPositionIn, readTime, sourceKindOf, statisticsIn };
