import type { Zone } from '#lib/domain/time.ts';
import { zoneNamed } from '#lib/ui/form/zone-names.ts';

/** What people write instead of a city. */
const SHORT: Readonly<Record<string, Zone>> = {
	...{ utc: 'UTC', gmt: 'UTC', et: 'America/New_York', est: 'America/New_York' },
	...{ edt: 'America/New_York', 'eastern time': 'America/New_York', ct: 'America/Chicago' },
	...{ pt: 'America/Los_Angeles', pst: 'America/Los_Angeles', pdt: 'America/Los_Angeles' },
	...{ cet: 'Europe/Brussels', cest: 'Europe/Brussels', mez: 'Europe/Berlin' },
	...{ mesz: 'Europe/Berlin', msk: 'Europe/Moscow', eet: 'Europe/Kyiv', eest: 'Europe/Kyiv' },
	...{ 'за київським часом': 'Europe/Kyiv', 'за московським часом': 'Europe/Moscow' },
	...{ 'за брюссельським часом': 'Europe/Brussels', 'за вашингтонським часом': 'America/New_York' }
};

/** "Kyiv time", "Kyjiwer Zeit" is no English; abbreviations in capitals, for "et" is French. */
const NAMED =
	/(?<![\p{L}\p{N}])(?:(?<city>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*) time|(?<short>UTC|GMT|E[SD]?T|CT|P[SD]?T|CES?T|MES?Z|MSK|EES?T)|(?<said>за \p{L}+ським часом))(?![\p{L}\p{N}])/gu;

/**
 * The zone that a question names for its deadline, null where it names none that is known.
 *
 * @example zoneInTitle('Will they meet by 15 Nov, Kyiv time?', ['Europe/Kyiv', 'Europe/Paris'])
 * // => { zone: 'Europe/Kyiv', words: 'Kyiv time' }
 */
export function zoneInTitle(
	title: string,
	zones: readonly Zone[]
): { zone: Zone; words: string } | null {
	for (const { 0: words, groups } of [...title.matchAll(NAMED)].reverse()) {
		const short = SHORT[words.toLowerCase()];
		if (short !== undefined) return { zone: short, words };
		const capitals = (groups?.['city'] ?? '').split(' ');
		// "15 Nov New York time": the longest end that is a city.
		for (const from of capitals.keys()) {
			const city = capitals.slice(from).join(' ');
			const zone = city === '' ? null : zoneNamed(zones, city);
			if (zone !== null) return { zone, words: `${city} time` };
		}
	}
	return null;
}
