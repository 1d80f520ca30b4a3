import { sql } from 'drizzle-orm';
import { check, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ROLES, type CrowdRule } from '#lib/domain/access.ts';
import { FORECASTER_KINDS } from '#lib/domain/forecast.ts';
import type { TeamMethod } from '#lib/domain/aggregate/team-method.ts';
import type {
	ForecasterId,
	InvitationId,
	SessionId,
	SpaceId,
	TokenId,
	UserId
} from '#lib/domain/ids.ts';
import type { Discounts } from '#lib/domain/evidence/grade.ts';
import type { BrierForm } from '#lib/domain/score/brier-form.ts';
import type { Zone } from '#lib/domain/time.ts';
import type { ScaleId } from '#lib/domain/words/term.ts';
import { flag, instant, json } from './columns.ts';

export type SpaceSettings = {
	crowdMethod: TeamMethod;
	crowdRule: CrowdRule;
	leaderboard: boolean;
	/** Absent in spaces made before it could be chosen: the one-outcome form. */
	brierForm?: BrierForm;
	/** Absent in spaces made before it could be chosen: ICD 203. */
	wordScale?: ScaleId;
	/** What grades leave of a strength; absent where the usual ones hold. */
	discounts?: Discounts;
	/** From how many decibans on a move that nothing explains is asked about; absent for the usual. */
	restFrom?: number;
	zone: Zone;
};

export const space = sqliteTable('space', {
	id: text('id').$type<SpaceId>().primaryKey(),
	name: text('name').notNull(),
	slug: text('slug').notNull().unique(),
	settings: json<SpaceSettings>('settings').notNull(),
	/** Null: now is the clock's now. Set: the space has its own clock, which a member can move forward. */
	asOf: instant('as_of'),
	createdAt: instant('created_at').notNull()
});

export const user = sqliteTable(
	'user',
	{
		id: text('id').$type<UserId>().primaryKey(),
		/** Null until they have said it at Welcome. */
		name: text('name'),
		/** What they sign in with; null while they have no password. */
		login: text('login'),
		passwordHash: text('password_hash'),
		/** Whoever starts the server: every start prints a link for them. */
		isOwner: flag('is_owner').notNull().default(false),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		uniqueIndex('user_login').on(sql`lower(${t.login})`),
		check('user_login_with_password', sql`(${t.login} is null) = (${t.passwordHash} is null)`)
	]
);

export const membership = sqliteTable(
	'membership',
	{
		userId: text('user_id')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		role: text('role', { enum: ROLES }).notNull(),
		joinedAt: instant('joined_at').notNull()
	},
	(t) => [
		primaryKey({ columns: [t.userId, t.spaceId] }),
		index('membership_space').on(t.spaceId, t.userId)
	]
);

export const forecaster = sqliteTable(
	'forecaster',
	{
		id: text('id').$type<ForecasterId>().primaryKey(),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		kind: text('kind', { enum: FORECASTER_KINDS }).notNull(),
		name: text('name').notNull(),
		userId: text('user_id')
			.$type<UserId>()
			.references(() => user.id),
		createdAt: instant('created_at').notNull()
	},
	(t) => [
		uniqueIndex('forecaster_user').on(t.spaceId, t.userId),
		index('forecaster_name').on(t.spaceId, t.name)
	]
);

export const session = sqliteTable(
	'session',
	{
		id: text('id').$type<SessionId>().primaryKey(),
		userId: text('user_id')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		tokenHash: text('token_hash').notNull().unique(),
		createdAt: instant('created_at').notNull(),
		expiresAt: instant('expires_at').notNull()
	},
	(t) => [index('session_user').on(t.userId)]
);

/** One-time links: the one a start prints for the owner. */
export const token = sqliteTable('token', {
	id: text('id').$type<TokenId>().primaryKey(),
	userId: text('user_id')
		.$type<UserId>()
		.notNull()
		.references(() => user.id),
	tokenHash: text('token_hash').notNull().unique(),
	createdAt: instant('created_at').notNull(),
	expiresAt: instant('expires_at').notNull(),
	usedAt: instant('used_at')
});

export const invitation = sqliteTable(
	'invitation',
	{
		id: text('id').$type<InvitationId>().primaryKey(),
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		role: text('role', { enum: ROLES }).notNull(),
		tokenHash: text('token_hash').notNull().unique(),
		invitedBy: text('invited_by')
			.$type<UserId>()
			.notNull()
			.references(() => user.id),
		createdAt: instant('created_at').notNull(),
		expiresAt: instant('expires_at').notNull(),
		acceptedBy: text('accepted_by')
			.$type<UserId>()
			.references(() => user.id),
		acceptedAt: instant('accepted_at'),
		revokedAt: instant('revoked_at')
	},
	(t) => [index('invitation_space').on(t.spaceId, t.createdAt)]
);

/** Which row a key of the example's script became, so that later steps find it. */
export const exampleKey = sqliteTable(
	'example_key',
	{
		spaceId: text('space_id')
			.$type<SpaceId>()
			.notNull()
			.references(() => space.id),
		key: text('key').notNull(),
		id: text('id').notNull()
	},
	(t) => [primaryKey({ columns: [t.spaceId, t.key] })]
);
