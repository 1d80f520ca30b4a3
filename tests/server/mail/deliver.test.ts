import { afterEach, describe, expect, test } from 'vitest';
import { deliver, type Message } from '#lib/server/mail/deliver.ts';
import { writeDigest } from '#lib/server/mail/write.ts';
import { hangingOffice, postOffice } from '../../support/post-office.ts';

const MESSAGE: Message = {
	id: 'm_letter',
	to: 'ann@example.org',
	subject: 'Presage: 1 notice',
	text: 'Чи піде дощ?\n',
	html: '<p>Чи піде дощ?</p>',
	stopAt: 'https://presage.test/account/mail/stop/secret'
};
const QUICK = { greeting: 40, answer: 40, all: 400 };
const open: { close: () => unknown }[] = [];
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});

const send = (server: Parameters<typeof deliver>[0], message = MESSAGE, patience = QUICK) =>
	deliver(server, message, {
		patience,
		signal: new AbortController().signal,
		handOver: () => true
	});

describe('a mail', () => {
	test('arrives with text and HTML, and says how a program stops such mails with one request', async () => {
		const office = await postOffice();
		open.push(office);
		const patience = { greeting: 5000, answer: 5000, all: 5000 };
		expect(await send(office.server, MESSAGE, patience)).toEqual({ kind: 'sent' });
		expect(office.letters).toHaveLength(1);
		const { to, text } = office.letters[0] ?? { to: [], text: '' };
		expect(to).toEqual(['ann@example.org']);
		expect(text).toContain('List-Unsubscribe: <https://presage.test/account/mail/stop/secret>');
		expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
		expect(text).toContain('Message-ID: <m_letter@presage>');
		expect(text).toContain('text/plain');
		expect(text).toContain('text/html');
	});

	test('of a title as long as it may be, in Cyrillic, arrives whole and in lines of mail', async () => {
		const office = await postOffice();
		open.push(office);
		const title = 'Чи відбудеться зустріч у Будапешті? '.repeat(9).slice(0, 300);
		const line = { text: `Ann resolved “${title}”: happened`, path: 'questions/q_1' };
		const part = { space: 'Стіл', base: '/desk', notices: [line], dates: [] };
		const written = writeDigest([part], { origin: 'https://presage.test', stop: 'https://stop' });
		const patience = { greeting: 5000, answer: 5000, all: 5000 };
		await send(office.server, { ...MESSAGE, ...written }, patience);
		const raw = office.letters[0]?.text ?? '';
		for (const each of raw.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(78);
		const [, text = ''] = /base64\r\n\r\n(.*?)\r\n--/su.exec(raw) ?? [];
		expect(Buffer.from(text, 'base64').toString('utf8')).toBe(written.text);
		const [, html = ''] = /quoted-printable\r\n\r\n(.*?)\r\n--/su.exec(raw) ?? [];
		expect(ofQuotedPrintable(html)).toBe(written.html);
	});

	test('whose text must not be handed over any more does not arrive', async () => {
		const office = await postOffice();
		open.push(office);
		const { signal } = new AbortController();
		const patience = { greeting: 5000, answer: 5000, all: 5000 };
		for (const handOver of [
			() => false,
			() => {
				throw new Error('the database is closed');
			}
		])
			expect(await deliver(office.server, MESSAGE, { patience, signal, handOver })).toMatchObject({
				kind: 'failed',
				mayHaveArrived: false
			});
		expect(office.letters).toEqual([]);
	});

	test('that the server refuses may be tried again', async () => {
		const office = await postOffice({ refusal: 451 });
		open.push(office);
		const patience = { greeting: 5000, answer: 5000, all: 5000 };
		expect(await send(office.server, MESSAGE, patience)).toEqual({
			kind: 'failed',
			problem: 'the server refused it (451)',
			mayHaveArrived: false
		});
	});
});

describe('a server that takes the connection and hangs', () => {
	test('is left after a while; nothing has arrived', async () => {
		const office = await hangingOffice();
		open.push(office);
		expect(await send(office.server)).toEqual({
			kind: 'failed',
			problem: 'the server did not answer',
			mayHaveArrived: false
		});
	});

	test('once it has the text, may have taken it', async () => {
		const office = await hangingOffice('text');
		open.push(office);
		expect(await send(office.server)).toEqual({
			kind: 'failed',
			problem: 'the server did not answer',
			mayHaveArrived: true
		});
	});

	test('is left at once when the app stops', async () => {
		const office = await hangingOffice();
		open.push(office);
		const stopping = new AbortController();
		const patience = { greeting: 60_000, answer: 60_000, all: 60_000 };
		const { signal } = stopping;
		const delivery = deliver(office.server, MESSAGE, { patience, signal, handOver: () => true });
		setImmediate(() => stopping.abort());
		expect(await delivery).toMatchObject({ kind: 'failed', mayHaveArrived: false });
	});
});

test('where nothing listens, the mail has surely not gone out', async () => {
	const office = await postOffice();
	await office.close();
	expect(await send(office.server)).toMatchObject({ kind: 'failed', mayHaveArrived: false });
});

/** RFC 2045, 6.7: bytes as `=D0`, and lines broken after `=`. */
const ofQuotedPrintable = (text: string): string =>
	decodeURIComponent(
		text
			.replaceAll('=\r\n', '')
			.replaceAll('%', '%25')
			.replaceAll(/=(?=[\dA-F]{2})/gu, '%')
	);
