import { isId, type Id, type Prefix, type SpaceId } from '#lib/domain/ids.ts';
import type { Store } from '#lib/server/store/open.ts';

/** The rows that the script's keys became in one space, read once and added to as steps are applied. */
export function openKeys(store: Store, spaceId: SpaceId) {
	const known = store.exampleKeys.all(spaceId);
	return {
		set: (kind: string, key: string, id: string): void => {
			known.set(`${kind}:${key}`, id);
			store.exampleKeys.add(spaceId, `${kind}:${key}`, id);
		},
		/** @throws {Error} when the script names something before it makes it: a mistake in the script */
		get: <P extends Prefix>(prefix: P, kind: string, key: string): Id<P> => {
			const id = known.get(`${kind}:${key}`);
			if (id === undefined || !isId(prefix, id))
				throw new Error(`the example's script has no ${kind} “${key}” yet`);
			return id;
		}
	};
}
export type Keys = ReturnType<typeof openKeys>;
