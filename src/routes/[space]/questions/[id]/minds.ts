import type { Outputs } from '#lib/client/types.ts';
import type { Zone } from '#lib/domain/time.ts';
import { formatDay } from '#lib/ui/format.ts';

/** What would change somebody's mind, as the API tells it. */
export type Mind = Outputs['mindChanger']['list']['rows'][number];

/** That a condition happened, when, and what shows it: `Happened, said Bob on 21 Oct 2025: evidence 3, They meet.` */
export function happenedWords({ state, happened }: Mind, zone: Zone): string {
	if (state === 'weighed') return 'Happened, and weighed.';
	if (happened === null) return 'Happened.';
	const { by, at, note, item } = happened;
	const shown = [
		item === null ? '' : `evidence ${String(item.number)}, “${item.claim}”`,
		note === '' ? '' : note
	].filter((part) => part !== '');
	return `Happened, said ${by.isYou ? 'you' : by.name} on ${formatDay(at, zone)}: ${shown.join('. ')}`;
}
