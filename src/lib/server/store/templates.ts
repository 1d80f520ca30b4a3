import { eq, sql } from 'drizzle-orm';
import { TEMPLATES, type Template } from '#lib/domain/asking/templates.ts';
import { canonicalJson } from '#lib/domain/canonical.ts';
import { AppError } from '#lib/domain/errors.ts';
import type { SpaceId } from '#lib/domain/ids.ts';
import { sha256 } from './hash.ts';
import type { EventLog } from './log.ts';
import type { Db } from './open.ts';
import { questionTemplates } from './schema/template.ts';
import type { Writing } from './writing.ts';

/** What questions begin from, by space. */
export function templateStore(db: Db, log: EventLog) {
	const bySpace = db
		.select({ templates: questionTemplates.templates, revision: questionTemplates.revision })
		.from(questionTemplates)
		.where(eq(questionTemplates.spaceId, sql.placeholder('spaceId')))
		.prepare();
	const inForce = (spaceId: SpaceId): { templates: readonly Template[]; revision: number } =>
		bySpace.get({ spaceId }) ?? { templates: TEMPLATES, revision: 0 };

	return {
		/** The templates in force; revision 0 are those that every space begins with. */
		of: inForce,
		/**
		 * Puts others in their place.
		 *
		 * @param revision the one that was read
		 * @throws {AppError} conflict where somebody else has changed them since
		 */
		replace: (
			writing: Writing,
			spaceId: SpaceId,
			templates: readonly Template[],
			revision: number
		): void => {
			if (inForce(spaceId).revision !== revision)
				throw new AppError(
					'conflict',
					'Somebody else has changed the templates meanwhile. Load the page again to see theirs; copy what you want to keep of yours first.'
				);
			const row = {
				...{ templates: [...templates], revision: revision + 1 },
				...{ recordedAt: writing.recordedAt, by: writing.by }
			};
			db.insert(questionTemplates)
				.values({ spaceId, ...row })
				.onConflictDoUpdate({ target: questionTemplates.spaceId, set: row })
				.run();
			const payload = { templates: sha256(canonicalJson([...templates])), count: templates.length };
			log.append(writing, { spaceId, verb: 'templates.changed', subject: spaceId, payload });
		}
	};
}
