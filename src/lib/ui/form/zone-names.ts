import type { Zone } from '#lib/domain/time.ts';

/** Zones that the IANA database has renamed, by the name under which browsers still list them (its file `backward`). */
const RENAMED: Readonly<Record<Zone, Zone>> = {
	'Africa/Asmera': 'Africa/Asmara',
	'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
	'America/Catamarca': 'America/Argentina/Catamarca',
	'America/Coral_Harbour': 'America/Atikokan',
	'America/Cordoba': 'America/Argentina/Cordoba',
	'America/Godthab': 'America/Nuuk',
	'America/Indianapolis': 'America/Indiana/Indianapolis',
	'America/Jujuy': 'America/Argentina/Jujuy',
	'America/Louisville': 'America/Kentucky/Louisville',
	'America/Mendoza': 'America/Argentina/Mendoza',
	'Asia/Calcutta': 'Asia/Kolkata',
	'Asia/Katmandu': 'Asia/Kathmandu',
	'Asia/Rangoon': 'Asia/Yangon',
	'Asia/Saigon': 'Asia/Ho_Chi_Minh',
	'Atlantic/Faeroe': 'Atlantic/Faroe',
	'Europe/Kiev': 'Europe/Kyiv',
	'Pacific/Enderbury': 'Pacific/Kanton',
	'Pacific/Ponape': 'Pacific/Pohnpei',
	'Pacific/Truk': 'Pacific/Chuuk'
};
const OLD_NAMES = new Map(Object.entries(RENAMED).map(([old, name]) => [name, old]));

/** The name a zone goes by today: `Europe/Kiev` is `Europe/Kyiv`. */
export const currentName = (zone: Zone): Zone => RENAMED[zone] ?? zone;

/** A zone as people read it, without the database's underscores. */
export const shownZone = (zone: Zone): string => zone.replaceAll('_', ' ');

/** The zones with some text in their name, old names and plain spelling included; all of them for none. */
export function zonesNamed(zones: readonly Zone[], text: string): Zone[] {
	const sought = plain(text);
	return zones.filter((zone) => namesOf(zone).some((name) => name.includes(sought)));
}

/** The zone that some text names: by its whole name, or as the only one with the text in it. */
export function zoneNamed(zones: readonly Zone[], text: string): Zone | null {
	const sought = plain(text);
	const whole = zones.find((zone) => namesOf(zone).includes(sought));
	const found = zonesNamed(zones, text);
	return whole ?? (found.length === 1 ? (found[0] ?? null) : null);
}

const namesOf = (zone: Zone): string[] => [zone, OLD_NAMES.get(zone) ?? zone].map(plain);
const plain = (text: string): string => shownZone(text).toLowerCase().trim();
