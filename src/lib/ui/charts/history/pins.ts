import type { Frame } from '#lib/ui/plot/frame.ts';
import { spread } from '#lib/ui/plot/spread.ts';
import type { EvidencePin } from './types.ts';

const [APART, NOTE_ROOM, RING_ROOM] = [36, 180, 34];

type PlacedPin = {
	readonly pin: EvidencePin;
	/** Where its ring stands, and where its instant is. */
	readonly ringX: number;
	readonly x: number;
	/** Whether the instant is on the axis, so that a lead may point at it. */
	readonly inside: boolean;
};
export type PinRow = {
	readonly pins: readonly PlacedPin[];
	/** How many earlier ones there was no room for. */
	readonly left: number;
	/** Where the word of explanation fits, in pixels. */
	readonly noteX: number | null;
};

/** Evidence on the top edge: rings 36 px apart, the latest where not all fit. */
export function placePins(all: readonly EvidencePin[], frame: Frame, to: number): PinRow {
	const from = frame.margin.left;
	const [start = 0, end = 0] = frame.x.domain();
	const room = Math.floor((to - from) / APART) + 1;
	const shown = all
		.filter((pin) => pin.at <= end)
		.toSorted((a, b) => a.at - b.at)
		.slice(-room);
	const xs = shown.map((pin) => Math.max(from, frame.x(pin.at)));
	const rings = spread(xs, APART, [from, to]);
	const ends = rings.map((x, i) => (rings[i + 1] ?? to) - x);
	const free = ends.findIndex((gap) => gap >= NOTE_ROOM);
	return {
		pins: shown.map((pin, i) => ({
			pin,
			ringX: rings[i] ?? 0,
			x: xs[i] ?? 0,
			inside: pin.at >= start
		})),
		left: all.filter((pin) => pin.at <= end).length - shown.length,
		noteX: free === -1 ? null : (rings[free] ?? 0) + 32
	};
}

/** The pin whose ring lies under a point, with as much around it as a finger needs; null where there is none. */
export function pinUnder({ pins }: PinRow, x: number, y: number): EvidencePin | null {
	const near = pins.filter(({ ringX }) => y <= RING_ROOM && Math.abs(ringX - x) <= APART / 2);
	const [nearest] = near.toSorted((a, b) => Math.abs(a.ringX - x) - Math.abs(b.ringX - x));
	return nearest?.pin ?? null;
}
