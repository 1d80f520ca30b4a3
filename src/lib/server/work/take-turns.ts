export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A runner that does one thing at a time, in the order in which they came: what takes much memory would take it many times over. */
export function takeTurns(): InTurn {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const mine = last.then(work);
		// Whatever became of it, and without holding on to what it gave.
		last = mine.then(
			() => undefined,
			() => undefined
		);
		return mine;
	};
}
