import { generateKeyPairSync, sign } from 'node:crypto';
import { HOUR } from '#lib/domain/time.ts';

/** A key and a certificate for a name that nobody but itself vouches for, valid from an hour before `now` for a day (RFC 5280). */
export function selfSigned(name: string, now = Date.now()): { key: string; cert: string } {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const algorithm = sequence(oid(ECDSA_WITH_SHA256));
	const whose = sequence(der(0x31, sequence(oid(COMMON_NAME), der(0x0c, Buffer.from(name)))));
	const names = sequence(der(0x82, Buffer.from(name)));
	const toBeSigned = sequence(
		der(0xa0, der(0x02, Buffer.from([2]))),
		der(0x02, Buffer.from([1])),
		algorithm,
		whose,
		sequence(moment(now - HOUR), moment(now + 24 * HOUR)),
		whose,
		publicKey.export({ type: 'spki', format: 'der' }),
		der(0xa3, sequence(sequence(oid(ALTERNATIVE_NAMES), der(0x04, names))))
	);
	const signature = sign('sha256', toBeSigned, privateKey);
	const bits = der(0x03, Buffer.concat([Buffer.from([0]), signature]));
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: asPem(sequence(toBeSigned, algorithm, bits))
	};
}

// The bytes of object identifiers: 1.2.840.10045.4.3.2, 2.5.4.3, 2.5.29.17.
const ECDSA_WITH_SHA256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];
const COMMON_NAME = [0x55, 0x04, 0x03];
const ALTERNATIVE_NAMES = [0x55, 0x1d, 0x11];

function der(tag: number, content: Buffer): Buffer {
	const { length } = content;
	const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const oid = (bytes: readonly number[]): Buffer => der(0x06, Buffer.from(bytes));

/** As UTCTime: `261127031500Z`. */
const moment = (at: number): Buffer =>
	der(0x17, Buffer.from(`${new Date(at).toISOString().replace(/\D/g, '').slice(2, 14)}Z`));

const asPem = (bytes: Buffer): string =>
	`-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
