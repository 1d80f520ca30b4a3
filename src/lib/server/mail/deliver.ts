import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailId } from '#lib/domain/ids.ts';
import type { MailServer } from '#lib/server/env.ts';
import { isLoopback } from '#lib/server/env.ts';
import { messageIdOf } from './message-id.ts';
import { problemWith } from './problem.ts';

export type Message = {
	id: MailId;
	to: string;
	subject: string;
	text: string;
	html: string;
	/** Where a program may stop such mails with one request; null for a mail that comes once. */
	stopAt: string | null;
};
/** `mayHaveArrived`: the server had the text already, and did not say what became of it. */
export type Delivery =
	{ kind: 'sent' } | { kind: 'failed'; problem: string; mayHaveArrived: boolean };

type Delivering = { patience: Patience; signal: AbortSignal; handOver: () => boolean };

/** How long a server may take, in ms: to be reached and to greet, for each answer, and in all. */
export type Patience = { greeting: number; answer: number; all: number };
export const PATIENCE: Patience = { greeting: 10_000, answer: 20_000, all: 60_000 };

/**
 * Hands one message to the server, and never waits longer than it has patience. It speaks to nodemailer's connection, not to
 * its transport, because only so is it known whether the server had the text before things went wrong: then it is not sent again.
 *
 * @param signal ends it at once
 * @param handOver is asked before the server gets the first byte of the text, which it does only where the answer is true
 */
export async function deliver(
	server: MailServer,
	message: Message,
	{ patience, signal, handOver }: Delivering
): Promise<Delivery> {
	const { envelope, bytes } = await compose(server, message);
	const connection = new SMTPConnection({
		...{ host: server.host, port: server.port, secure: server.isSecure },
		// A password goes to another computer only encrypted.
		requireTLS: server.account !== null && !isLoopback(server.host),
		...{ connectionTimeout: patience.greeting, greetingTimeout: patience.greeting },
		...{ dnsTimeout: patience.greeting, socketTimeout: patience.answer, socketCloseTimeout: 0 }
	});
	let isHandedOver = false;
	return await new Promise((resolve) => {
		const end = (delivery: Delivery): void => {
			clearTimeout(timer);
			signal.removeEventListener('abort', giveUp);
			// Closing says `end` at once, which is no news by then.
			resolve(delivery);
			connection.close();
		};
		const fail = (error: unknown): void => {
			end({ kind: 'failed', ...problemWith(error, isHandedOver) });
		};
		const giveUp = (): void => {
			fail({ code: 'ETIMEDOUT' });
		};
		const timer = setTimeout(giveUp, patience.all).unref();
		signal.addEventListener('abort', giveUp);
		const send = (): void => {
			const body = whenAsked(bytes, () => (isHandedOver = handOver()), fail);
			connection.send(envelope, body, (error) => {
				if (error) fail(error);
				else end({ kind: 'sent' });
			});
		};
		connection.on('error', fail);
		connection.on('end', fail);
		if (signal.aborted) {
			giveUp();
			return;
		}
		connection.connect((error) => {
			if (error) fail(error);
			else if (server.account === null) send();
			else
				connection.login({ credentials: server.account }, (refusal) => {
					if (refusal) fail(refusal);
					else send();
				});
		});
	});
}

async function compose({ from }: MailServer, { id, to, subject, text, html, stopAt }: Message) {
	const node = new MailComposer({
		...{ messageId: messageIdOf(id), from, to, subject, text, html },
		headers: {
			'Auto-Submitted': 'auto-generated',
			...(stopAt === null
				? {}
				: {
						'List-Unsubscribe': `<${stopAt}>`,
						'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
					})
		},
		// Nothing in a mail is read from a file or from elsewhere.
		...{ disableFileAccess: true, disableUrlAccess: true }
	}).compile();
	return { envelope: node.getEnvelope(), bytes: await node.build() };
}

/** The bytes as a stream that asks before the first of them is taken: after the server has asked for them. */
function whenAsked(bytes: Buffer, mayGo: () => boolean, fail: (error: unknown) => void): Readable {
	const stream = new Readable({
		read() {
			try {
				if (!mayGo()) throw new Error('somebody has let go of it');
				stream.push(bytes);
				stream.push(null);
			} catch (error) {
				fail(error);
			}
		}
	});
	return stream;
}
