import { Option } from "../../vendor/commander.js";
import { splitCommas } from "./values.js";
// src/cli/flags/flag.ts
const plain = (flags, text) => new Option(flags, text);
const toggle = (flags, text, conflicts = []) => ({
	flags,
	make: () => plain(flags, text).conflicts([...conflicts])
});
const negation = (flags, text) => ({
	flags,
	make: () => plain(flags, text)
});
const text = (flags, about) => ({
	flags,
	make: () => plain(flags, about)
});
const requiredText = (flags, about) => ({
	flags,
	make: () => plain(flags, about).makeOptionMandatory()
});
const textOr = (flags, about, fallback) => ({
	flags,
	make: () => plain(flags, about).default(fallback)
});
const optionalText = (flags, about) => ({
	flags,
	make: () => plain(flags, about)
});
const value = (flags, about, read) => ({
	flags,
	make: () => plain(flags, about).argParser(read)
});
const valueOr = (flags, about, read, fallback) => ({
	flags,
	make: () => plain(flags, about).argParser(read).default(fallback)
});
const optionalValue = (flags, about, read) => ({
	flags,
	make: () => plain(flags, about).argParser(read)
});
const choice = (flags, about, choices) => ({
	flags,
	make: () => plain(flags, about).choices(choices)
});
const choiceOr = (flags, about, choices, fallback) => ({
	flags,
	make: () => plain(flags, about).choices(choices).default(fallback)
});
const texts = (flags, about) => ({
	flags,
	make: () => plain(flags, about).argParser((given, previous) => [...previous, given]).default([])
});
const commaTexts = (flags, about) => ({
	flags,
	make: () => plain(flags, about).argParser((given, previous) => [...previous, ...splitCommas(given)]).default([])
});
export { choice, choiceOr, commaTexts, negation, optionalText, optionalValue, requiredText, text, textOr, texts, toggle, value, valueOr };
