import { type Kysely, sql } from 'kysely'
import { id, text } from '#platform/columns.ts'

export async function up(db: Kysely<never>): Promise<void> {
  await columns(db)
  await secondFactors(db)
  await roles(db)
}

async function columns(db: Kysely<never>): Promise<void> {
  for (const column of ['totp_secret', 'totp_confirmed_at']) {
    await db.schema.alterTable('worker').addColumn(column, text(db)).execute()
  }
  await db.schema.alterTable('worker').addColumn('totp_step', 'integer').execute()
  await db.schema.alterTable('session').addColumn('device', text(db)).execute()
  for (const column of ['name', 'email', 'roles']) {
    await db.schema.alterTable('invitation').addColumn(column, text(db)).execute()
  }
  // Whose access is made anew; nobody's where somebody new comes in.
  await db.schema.alterTable('invitation').addColumn('worker_id', 'integer').execute()
  await db.schema.alterTable('invitation').addColumn('is_by_mail', 'integer').execute()
}

async function secondFactors(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('recovery_code')
    .$call(id(db))
    .addColumn('worker_id', 'integer', (column) => column.notNull().references('worker.id'))
    .addColumn('code_hash', text(db), (column) => column.notNull())
    .addColumn('made_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema.createIndex('recovery_code_by_worker').on('recovery_code').column('worker_id').execute()
  await db.schema
    .createTable('passkey')
    .$call(id(db))
    .addColumn('worker_id', 'integer', (column) => column.notNull().references('worker.id'))
    .addColumn('name', text(db), (column) => column.notNull())
    .addColumn('credential', text(db), (column) => column.notNull().unique())
    .addColumn('public_key', text(db), (column) => column.notNull())
    .addColumn('uses', 'integer', (column) => column.notNull())
    .addColumn('added_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema.createIndex('passkey_by_worker').on('passkey').column('worker_id').execute()
  await db.schema
    .createTable('sign_in_step')
    .$call(id(db))
    .addColumn('token_hash', text(db), (column) => column.notNull().unique())
    .addColumn('worker_id', 'integer', (column) => column.references('worker.id'))
    .addColumn('challenge_secret', text(db))
    .addColumn('way_back', text(db))
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('expires_at', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
}

async function roles(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('role')
    .$call(id(db))
    .addColumn('slug', text(db), (column) => column.notNull().unique())
    .addColumn('name_ka', text(db), (column) => column.notNull())
    .addColumn('name_en', text(db), (column) => column.notNull())
    .addColumn('closed_at', text(db))
    .execute()
  await db.schema
    .createTable('role_permission')
    .$call(id(db))
    .addColumn('role_id', 'integer', (column) => column.notNull().references('role.id'))
    .addColumn('permission', text(db), (column) => column.notNull())
    .addColumn('is_given', 'integer', (column) => column.notNull())
    .addUniqueConstraint('role_permission_is_settled_once', ['role_id', 'permission'])
    .execute()
  await db.schema
    .createTable('worker_role')
    .$call(id(db))
    .addColumn('worker_id', 'integer', (column) => column.notNull().references('worker.id'))
    .addColumn('role_id', 'integer', (column) => column.notNull().references('role.id'))
    .addColumn('closed_at', text(db))
    .addUniqueConstraint('worker_role_is_given_once', ['worker_id', 'role_id'])
    .execute()
  for (const [slug, ka, en] of first) {
    await sql`insert into role (slug, name_ka, name_en) values (${slug}, ${ka}, ${en})`.execute(db)
  }
}

const first = [
  ['chair', 'თავმჯდომარე', 'Chair'],
  ['project-manager', 'პროექტის მენეჯერი', 'Project manager'],
  ['editor', 'რედაქტორი', 'Editor'],
  ['advocate', 'ადვოკატირების სპეციალისტი', 'Advocate'],
  ['workshop', 'სახელოსნოს თანამშრომელი', 'Workshop'],
  ['rights-officer', 'უფლებების ოფიცერი', 'Rights officer'],
]
