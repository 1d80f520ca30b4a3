import ICAL from 'ical.js';
import { expect } from 'vitest';

/** What a calendar holds, read by another library than the one that wrote it; its lines are no longer than they may be. */
export function eventsOf(ics: string): ICAL.Event[] {
	for (const line of ics.split('\r\n'))
		expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
	expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
	const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
	return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}
