import { onDatabase, type CommandLine } from './support/command-line.ts';

export const summary = 'check the event log from the first event to the last';

/** Prints how many events there are and the head of their chain, or names the first event that does not fit. */
export const run = (_args: readonly string[], line: CommandLine): Promise<number> =>
	onDatabase(line, (store) => {
		const result = store.log.verify();
		if (!result.ok) {
			line.complain(`The log is broken at event ${String(result.seq)}: ${result.problem}.`);
			return 1;
		}
		const { events, erased, head } = result;
		const note = erased === 0 ? '' : ` (${String(erased)} with their content erased)`;
		line.print(`${String(events)} events${note}, none missing, none changed.`);
		line.print(`Head: ${head}`);
		return 0;
	});
