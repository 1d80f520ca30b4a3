type Soon<T> =
	| { readonly value: T; readonly later: null }
	| { readonly value: null; readonly later: Promise<T> };

/** What a page's load gave at once or promised: its value, null until it is there. What never comes stays null, and is said to have failed. */
export class Arriving<T> {
	readonly #read: () => Soon<T>;
	#arrived = $state.raw<{ of: Promise<T>; value: T } | null>(null);
	#failed = $state.raw<Promise<T> | null>(null);

	/** Call it while a component is made. @param read from the page's data */
	constructor(read: () => Soon<T>) {
		this.#read = read;
		$effect(() => {
			const { later } = read();
			let isWanted = true;
			later?.then(
				(value) => {
					if (isWanted) this.#arrived = { of: later, value };
				},
				() => {
					if (isWanted) this.#failed = later;
				}
			);
			return () => {
				isWanted = false;
			};
		});
	}

	/** Whether it will not come. */
	get failed(): boolean {
		const { later } = this.#read();
		return later !== null && this.#failed === later;
	}

	get value(): T | null {
		const { value, later } = this.#read();
		if (later === null) return value;
		return this.#arrived?.of === later ? this.#arrived.value : null;
	}
}
