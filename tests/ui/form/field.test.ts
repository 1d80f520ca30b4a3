import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Field from '#lib/ui/form/Field.svelte';
import type { FieldWire } from '#lib/ui/form/field-wire.ts';

function wired(notes: { hint?: string; error?: string }) {
	let wire: FieldWire | undefined;
	const children = createRawSnippet<[FieldWire]>((get) => {
		wire = get();
		return { render: () => `<input id="${wire?.id}">` };
	});
	const { body } = render(Field, { props: { label: 'Closes', ...notes, children } });
	return { body, wire };
}

test('the label names the control', () => {
	const { body, wire } = wired({});
	expect(body).toContain(`<label for="${wire?.id}">Closes</label>`);
	expect(wire).toMatchObject({ describedby: undefined, invalid: undefined });
});

test('the hint describes the control', () => {
	const { body, wire } = wired({ hint: 'A day, or a day and an hour.' });
	expect(body).toMatch(new RegExp(`id="${wire?.describedby}">A day, or a day and an hour.`));
	expect(wire?.invalid).toBeUndefined();
});

test('an error stands in place of the hint, is spoken, and marks the control', () => {
	const { body, wire } = wired({ hint: 'A day.', error: 'That day is over. Choose a later one.' });
	expect(body).not.toContain('A day.');
	expect(body).toMatch(new RegExp(`role="alert" id="${wire?.describedby}"`));
	expect(body).toContain('That day is over. Choose a later one.');
	expect(wire?.invalid).toBe(true);
});
