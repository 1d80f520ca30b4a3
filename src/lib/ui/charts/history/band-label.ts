import type { Frame } from '#lib/ui/plot/frame.ts';
import { stepAt, type Step } from '#lib/ui/plot/steps.ts';
import type { History } from './series.ts';

const [HALF, SAMPLE, INK] = [96, 8, 15];

/** A place inside the band for its name that no line runs through, or null where the band is too thin or too short. */
export function bandLabelPlace(
	{ start, end, band, ownSteps, crowdSteps }: History,
	frame: Frame
): { readonly x: number; readonly y: number } | null {
	const highs = band.map(({ x, high }): Step => ({ at: x, value: high }));
	const lows = band.map(({ x, low }): Step => ({ at: x, value: low }));
	for (let x = frame.x(start) + HALF; x <= frame.x(end) - HALF; x += SAMPLE) {
		const [ceiling, floor] = [levels(highs, x), levels(lows, x)];
		if (ceiling === null || floor === null) continue;
		const y = Math.max(...ceiling) + INK;
		const rows = [ownSteps, crowdSteps].flatMap((steps) => levels(steps, x) ?? []);
		const isClear = rows.every((line) => line < y - INK || line > y + 6);
		if (isClear && y + 4 < Math.min(...floor)) return { x, y };
	}
	return null;

	function levels(steps: readonly Step[], centre: number): readonly number[] | null {
		const found: number[] = [];
		for (let x = centre - HALF; x <= centre + HALF; x += SAMPLE) {
			const value = stepAt(steps, frame.x.invert(x))?.value ?? null;
			if (value === null) return null;
			found.push(frame.y(value));
		}
		return found;
	}
}
