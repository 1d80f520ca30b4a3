import { describe, expect, test } from 'vitest';
import { likeness } from '#lib/domain/similar.ts';

describe('how much two titles are about the same', () => {
	test.each([
		[
			'the same by another day',
			'Will Rubio and Lavrov meet by 15 Nov?',
			'Will Rubio meet Lavrov by 1 March 2026?',
			1
		],
		[
			'with other endings',
			'Will the parties sign a ceasefire?',
			'Ceasefire signed by the party?',
			1
		],
		[
			'another matter',
			'Will Rubio and Lavrov meet by 15 Nov?',
			'Will inflation exceed 3% in May?',
			0
		],
		['one word in common', 'Will Rubio resign?', 'Will Rubio and Lavrov meet?', 0.5],
		[
			'in Ukrainian',
			'Чи зустрінуться Рубіо і Лавров до 15 листопада?',
			'Чи зустрінуться Лавров і Рубіо?',
			1
		],
		['too little said', 'Rubio', 'Rubio', 0],
		['nothing said', '', 'Will it?', 0]
	])('%s', (_, a, b, expected) => {
		expect(likeness(a, b)).toBeCloseTo(expected, 12);
		expect(likeness(b, a)).toBeCloseTo(expected, 12);
	});
});
