/** What the server tells whoever runs it: the only place that writes to its output. */
export const log = {
	/** A line for the reader of the terminal. */
	say: (line: string): void => {
		console.log(line);
	},
	/** A bug, with what a user would quote of it. */
	failure: (where: string, error: unknown): void => {
		console.error(where, error);
	}
};
