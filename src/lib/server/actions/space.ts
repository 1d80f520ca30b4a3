import type { Role } from '#lib/domain/access.ts';
import type { SpaceId, UserId } from '#lib/domain/ids.ts';
import type { Instant, Zone } from '#lib/domain/time.ts';
import type { Store } from '#lib/server/store/open.ts';
import type { Writing } from '#lib/server/store/writing.ts';

/**
 * Makes a space and its first owner. Its address is its name where whoever runs the installation makes it; anybody else's ends
 * in chance, whether the name was free or not, or it would tell them what other spaces there are.
 */
export function createSpace(
	store: Store,
	writing: Writing & { by: UserId },
	{ name, zone, asOf }: { name: string; zone: Zone; asOf: Instant | null },
	ownerName: string
): SpaceId {
	const id = store.spaces.create(writing, {
		name,
		slug: freeSlug(store, writing, name),
		asOf,
		settings: { crowdMethod: 'median', crowdRule: 'always', leaderboard: false, zone }
	});
	joinSpace(store, writing, { spaceId: id, userId: writing.by, name: ownerName, role: 'owner' });
	return id;
}

/** Makes somebody a member, under the forecaster they were before if they come back. */
export function joinSpace(
	store: Store,
	writing: Writing,
	guest: { spaceId: SpaceId; userId: UserId; name: string; role: Role }
): void {
	const { spaceId, userId, name, role } = guest;
	store.spaces.addMember(writing, spaceId, userId, role);
	store.forecasters.ensure(writing, { spaceId, userId, name, kind: 'person' });
}

/** Words that are addresses of their own. */
const RESERVED = new Set([
	'welcome',
	'sign-in',
	'join',
	'account',
	'api',
	'spaces',
	'health',
	'feeds',
	'kept',
	'share',
	'capture'
]);

function freeSlug(store: Store, { by, recordedAt }: Writing, name: string): string {
	const base = toSlug(name);
	const isFree = (slug: string) =>
		!RESERVED.has(slug) && store.spaces.findIdBySlug(slug) === undefined;
	if (by === store.users.findOwner()?.id && isFree(base)) return base;
	for (;;) {
		// An id ends in chance.
		const slug = `${base}-${store.newId('s', recordedAt).slice(-4)}`;
		if (isFree(slug)) return slug;
	}
}

/** A name as an address: letters of any script, digits and hyphens. */
function toSlug(name: string): string {
	const slug = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+/u, '');
	// By letters, not by UTF-16 units: half a letter is no address.
	const short = Array.from(slug).slice(0, 40).join('').replace(/-+$/u, '');
	return short === '' ? 'space' : short;
}
