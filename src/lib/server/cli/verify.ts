import type { Finding } from '#lib/server/store/checks/rows.ts';
import type { Store } from '#lib/server/store/open.ts';
import { onDatabase, type CommandLine } from './support/command-line.ts';

export const summary = 'check the event log, and every row against its event';

/** So many findings are printed: after those, that there are more says enough. */
const SHOWN = 20;

/**
 * Prints how many events there are and the head of their chain, or names the first event that does not fit; then the rows that
 * do not agree with their events, also where the log is broken, for that may be for good.
 */
export const run = (_args: readonly string[], line: CommandLine): Promise<number> =>
	onDatabase(line, (store) => {
		const isWhole = verifyLog(store, line);
		const agrees = verifyRows(store, line);
		return isWhole && agrees ? 0 : 1;
	});

function verifyLog(store: Store, { print, complain }: CommandLine): boolean {
	const result = store.log.verify();
	if (!result.ok) {
		complain(`The log is broken at event ${String(result.seq)}: ${result.problem}.`);
		return false;
	}
	const { events, erased, head } = result;
	const note = erased === 0 ? '' : ` (${String(erased)} with their content erased)`;
	print(`${String(events)} events${note}, none missing, none changed.`);
	print(`Head: ${head}`);
	return true;
}

function verifyRows(store: Store, { print, complain }: CommandLine): boolean {
	let found = 0;
	for (const finding of store.rows.findings()) {
		if (found === SHOWN) {
			complain('There are more.');
			break;
		}
		complain(sentenceOf(finding));
		found += 1;
	}
	if (found === 0) print('Forecasts, resolutions, questions and evidence agree with their events.');
	return found === 0;
}

function sentenceOf(finding: Finding): string {
	const row = `${finding.noun} ${finding.id}`;
	switch (finding.kind) {
		case 'changed':
			return `${row} differs from event ${String(finding.seq)}: ${finding.fields.join(', ')}.`;
		case 'row_missing':
			return `${row} is missing: event ${String(finding.seq)} recorded it.`;
		case 'event_missing':
			return `${row} is recorded by no event.`;
		case 'unproven':
			return `${row} cannot be checked: the content of event ${String(finding.seq)} is erased.`;
		case 'outdated':
			return `${row} differs from its latest version: ${finding.fields.join(', ')}.`;
		default:
			return finding satisfies never;
	}
}
