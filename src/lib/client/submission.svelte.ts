import { problemOf } from './problem.ts';

/** What the layout listens for to ask for the password again, over the page as it stands. */
export const SIGNED_OUT = 'presage:signed-out';

/** One form's way to the server: whether it is under way, and what was wrong with it, by field. */
export class Submission {
	busy = $state(false);
	/** What is wrong with the whole of it; null when nothing is, or when it stands beside a field. */
	problem = $state<string | null>(null);
	fields = $state.raw<Readonly<Record<string, string>>>({});
	/** Whether the last work failed because the server did not answer. */
	isUnreached = $state(false);

	/** Runs the work once at a time; undefined when it failed, and then says why. */
	async run<T>(work: () => Promise<T>): Promise<T | undefined> {
		if (this.busy) return undefined;
		this.busy = true;
		this.clear();
		try {
			return await work();
		} catch (cause) {
			const { message, fields, code } = problemOf(cause);
			this.fields = fields;
			this.problem = Object.keys(fields).some((field) => field !== '') ? null : message;
			this.isUnreached = code === null;
			if (code === 'UNAUTHORIZED') window.dispatchEvent(new CustomEvent(SIGNED_OUT));
			return undefined;
		} finally {
			this.busy = false;
		}
	}

	/** Puts a sentence beside a field before anything is sent. */
	refuse(field: string, message: string): void {
		this.fields = { ...this.fields, [field]: message };
	}

	clear(): void {
		this.problem = null;
		this.fields = {};
		this.isUnreached = false;
	}
}
