import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailServer } from '#lib/server/env.ts';

const named = (port: number): MailServer => ({
	...{ host: '127.0.0.1', port, isSecure: false, account: null },
	from: 'Presage <presage@example.org>'
});

/** A mail server on this computer that keeps what it gets. `refusal` makes it refuse each mail's recipient. */
export async function postOffice({ refusal = null }: { refusal?: number | null } = {}) {
	const letters: { to: string[]; text: string }[] = [];
	const office = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: (_address, _session, done) => {
			if (refusal === null) done();
			else done(Object.assign(new Error('refused'), { responseCode: refusal }));
		},
		onData: (stream, session, done) => {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const to = session.envelope.rcptTo.map(({ address }) => address);
				letters.push({ to, text: Buffer.concat(chunks).toString('utf8') });
				done();
			});
		}
	});
	const server = office.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		letters,
		server: named((server.address() as AddressInfo).port), // it listens on a port
		close: () => new Promise<void>((resolve) => office.close(() => resolve()))
	};
}

/**
 * A server that takes every connection and then hangs: without a word, or, where it is told how far to go, once it has the text
 * of a mail.
 */
export async function hangingOffice(until: 'greeting' | 'text' = 'greeting') {
	const sockets = new Set<Socket>();
	const heard: string[] = [];
	const server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		if (until === 'greeting') return;
		socket.write('220 slow.example\r\n');
		socket.on('data', (data) => {
			const line = data.toString();
			heard.push(line);
			if (line.startsWith('DATA')) socket.write('354 go on\r\n');
			else if (/^(EHLO|MAIL|RCPT)/u.test(line)) socket.write('250 fine\r\n');
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		heard,
		server: named((server.address() as AddressInfo).port), // it listens on a port
		close: () => {
			for (const socket of sockets) socket.destroy();
			server.close();
		}
	};
}
