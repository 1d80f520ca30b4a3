import { problemOf } from '#lib/client/problem.ts';

type Page<T> = { rows: readonly T[]; earlier: number | null };
/** Most that is read at once. */
const PAGE = 20;
const MOST = 100;

/** What stands before the first page of a list, as far as somebody has asked for it. */
export class Earlier<T> {
	readonly #read: (before: number, limit: number) => Promise<Page<T>>;
	rows = $state.raw<readonly T[]>([]);
	busy = $state(false);
	problem = $state<string | null>(null);
	/** Where the next page begins: undefined while none was asked for, null at the end. */
	#next = $state.raw<number | null | undefined>(undefined);

	constructor(read: (before: number, limit: number) => Promise<Page<T>>) {
		this.#read = read;
	}

	/** Where the rows before these begin. @param first where the first page says so */
	next(first: number | null): number | null {
		return this.#next === undefined ? first : this.#next;
	}

	/** Reads one page more. @param join which way the new rows go */
	async more(from: number, join: (old: readonly T[], more: readonly T[]) => readonly T[]) {
		await this.#reading(async () => {
			const { rows, earlier } = await this.#read(from, PAGE);
			this.rows = join(this.rows, rows);
			this.#next = earlier;
		});
	}

	/** Reads what was shown anew, as something in it may have changed. */
	async again(from: number | null): Promise<void> {
		if (this.rows.length === 0 || from === null) return;
		await this.#reading(async () => {
			const { rows, earlier } = await this.#read(from, Math.min(this.rows.length, MOST));
			this.rows = rows;
			this.#next = earlier;
		});
	}

	async #reading(work: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.problem = null;
		try {
			await work();
		} catch (cause) {
			this.problem = problemOf(cause).message;
		} finally {
			this.busy = false;
		}
	}
}
