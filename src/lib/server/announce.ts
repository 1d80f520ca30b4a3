import { log } from './log.ts';

import { originOf, readEnv } from './env.ts';

type Announced = { ownerLink: (origin: string) => string; close: () => void };
type Address = { host: string; port: number };

/** Prints the owner's link once the server listens, and closes the database when it stops. */
export function announce(app: Announced, isDev: boolean): void {
	if (isDev) {
		print(app.ownerLink(`http://127.0.0.1:${process.env['PORT'] ?? '5173'}`));
		return;
	}
	const listen = ({ host, port }: Address) => {
		print(app.ownerLink(originOf({ host, port, origin: readEnv(process.env).origin })));
	};
	// start.js announces both; Node types know only its own events.
	const bus: NodeJS.EventEmitter = process;
	bus.once('presage:listening', listen);
	bus.once('sveltekit:shutdown', app.close);
}

function print(link: string): void {
	log.say(`Presage is running. Open this link, it works once: ${link}`);
}
