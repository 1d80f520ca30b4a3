import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Status from '#lib/ui/Status.svelte';
import { plainText } from '../support/plain-text.ts';

type Props = ComponentProps<typeof Status>;

const open: Props = { status: 'open', isDue: false, outcome: null };

function shown(props: Partial<Props>) {
	const { body } = render(Status, { props: { ...open, ...props } });
	return { word: plainText(body), mark: /class="status ([\w-]+)/.exec(body)?.[1] };
}

test.each<[Partial<Props>, string, string]>([
	[{ status: 'draft' }, 'Draft', 'draft'],
	[{ status: 'upcoming' }, 'Upcoming', 'upcoming'],
	[{ status: 'open' }, 'Open', 'open'],
	[{ status: 'closed' }, 'Closed', 'closed'],
	[{ status: 'resolved', outcome: 'yes' }, 'Happened', 'happened'],
	[{ status: 'resolved', outcome: 'no' }, 'Did not happen', 'did-not'],
	[{ status: 'resolved', outcome: { label: 'The Gulf' } }, 'Happened: The Gulf', 'happened'],
	[{ status: 'void', outcome: 'ambiguous' }, 'Void: ambiguous', 'void'],
	[{ status: 'void', outcome: 'annulled' }, 'Void: annulled', 'void']
])('%o is worded “%s”, with a mark of its own', (props, word, mark) => {
	expect(shown(props)).toEqual({ word, mark });
});

test('a question whose answer is due says so, whether it still takes forecasts or not', () => {
	expect(shown({ status: 'closed', isDue: true }).word).toBe('Due');
	expect(shown({ status: 'open', isDue: true }).word).toBe('Due');
});

test('an outcome that is not to be seen yet leaves the plain word', () => {
	expect(shown({ status: 'resolved' })).toEqual({ word: 'Resolved', mark: 'closed' });
});
