/** What demo:evolve says of the sandbox's count, and whether it may say that nothing was lost. */

/**
 * @typedef {{ lost: number, unread: number, partialWrites: number, missingWindows: number, windows: readonly unknown[] }} Count
 */

/**
 * Reads the answer of `GET /sandbox/events?sink=...`: the sentence for people, and whether all reached the sink. A count that is missing, or a sink
 * that got nothing, proves nothing.
 * @param {{ readonly sinks: readonly Count[] }} answer
 * @returns {{ readonly text: string, readonly isWhole: boolean }}
 */
export function judgeCount({ sinks: [count] }) {
  if (count === undefined) return { text: 'The sandbox has counted nothing for the sink.', isWhole: false };
  const { lost, unread, partialWrites, missingWindows, windows } = count;
  return {
    text: `The sandbox has counted: ${windows.length} windows in the sink, ${partialWrites} of them partial, ${missingWindows} missing; events lost: ${lost}, never read: ${unread}.`,
    isWhole:
      windows.length > 0 && [lost, unread, partialWrites, missingWindows].every((number) => number === 0),
  };
}
