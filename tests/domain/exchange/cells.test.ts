import { describe, expect, test } from 'vitest';
import {
	BadRow,
	instantIn,
	instantOrNull,
	probabilityIn,
	show
} from '#lib/domain/exchange/cells.ts';

describe('a cell as a probability', () => {
	test.each([
		['0', 0],
		['1', 1],
		['1.', 1],
		['.5', 0.5],
		['0.350', 0.35],
		['2e-05', 0.00002],
		['0.0031000000000000003', 0.0031000000000000003]
	])('%s is read', (cell, p) => {
		expect(probabilityIn(cell)).toBe(p);
	});

	test.each(['', '1.0001', '-0.1', '35', '35%', '0,35', '3:17', 'NaN', 'Infinity', '0x1', 'half'])(
		'%j is refused, with what to write',
		(cell) => {
			expect(() => probabilityIn(cell)).toThrow(BadRow);
			expect(() => probabilityIn(cell)).toThrow('write a number from 0 to 1, such as 0.35.');
		}
	);
});

describe('a cell as an instant', () => {
	test.each([
		['2025-10-16T09:30:00Z', Date.UTC(2025, 9, 16, 9, 30)],
		['2025-10-16 09:30Z', Date.UTC(2025, 9, 16, 9, 30)],
		['2025-10-16T09:30:00+02:00', Date.UTC(2025, 9, 16, 7, 30)],
		['2024-02-29T23:59:59.999Z', Date.UTC(2024, 1, 29, 23, 59, 59, 999)],
		['2024-02-29T23:59:59.999999Z', Date.UTC(2024, 1, 29, 23, 59, 59, 999)]
	])('%s is read', (cell, at) => {
		expect(instantIn(cell, 'close')).toBe(at);
	});

	test.each([
		[
			'2025-10-16T09:30:00',
			'close is “2025-10-16T09:30:00”, without a zone: end it with Z for UTC.'
		],
		['2025-10-16', 'close is “2025-10-16”: add a time, 2025-10-16T00:00:00Z.'],
		['2025-02-29T00:00:00Z', 'no instant'],
		['2025-04-31T00:00:00Z', 'no instant'],
		['2025-13-01T00:00:00Z', 'no instant'],
		['2025-10-00T00:00:00Z', 'no instant'],
		['2025-10-16T25:00:00Z', 'no instant'],
		['16/10/2025', 'no instant'],
		['yesterday', 'no instant'],
		['', 'close is empty, no instant: write it as 2025-10-16T09:30:00Z.']
	])('%j is refused, with what to write', (cell, reason) => {
		expect(() => instantIn(cell, 'close')).toThrow(BadRow);
		expect(() => instantIn(cell, 'close')).toThrow(reason);
	});

	test('may be left empty where that means something', () => {
		expect(instantOrNull('', 'close')).toBeNull();
		expect(() => instantOrNull('soon', 'close')).toThrow(BadRow);
	});
});

test('a cell is quoted on one line, and not at length', () => {
	expect(show('two\nlines')).toBe('“two lines”');
	expect(show('x'.repeat(1000))).toHaveLength(62);
});
