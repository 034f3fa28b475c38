import type { Permission } from '#platform/permissions.ts'

/** Whose matter a route is: everybody's, or that of workers with one of these permissions. */
export interface ExpectedRoutes {
  may: 'everybody' | readonly Permission[]
  /** A second permission that is needed besides. */
  and?: Permission
  /** `GET POST /contact`: the methods, then the address as the server knows it. */
  routes: string[]
}

/** The routes of a kind of record that is edited by hand; what is not named in `more` only some kinds have. */
function editing(kind: string, ...more: Array<'new' | 'closing'>): string[] {
  const path = `/staff/records/${kind}`
  return [
    ...[`GET ${path}`, `GET POST ${path}/:id`, `GET ${path}/:id/history`],
    ...more.flatMap((one) =>
      one === 'new' ? [`GET POST ${path}/new`] : [`GET POST ${path}/:id/closing`, `POST ${path}/:id/reopening`],
    ),
  ]
}

function feedsBelow(kind: string): string[] {
  return [`GET /${kind}/:slug/feed.atom`, `GET /${kind}/:slug/feed.json`]
}

/** The routes by which one kind of record is read from a workbook. */
function sheets(kind: string): string[] {
  const path = `/staff/import/${kind}`
  const files = ['template', 'list'].flatMap((name) => ['xlsx', 'csv'].map((type) => `GET ${path}/${name}.${type}`))
  return [`GET POST ${path}`, ...files, `GET POST ${path}/read/:token`, `POST ${path}/read/:token/answers`]
}

/** Every address of the house and who may use it. A new route stands here before the tests let it pass. */
export const expectedRoutes: ExpectedRoutes[] = [
  {
    may: 'everybody',
    routes: [
      ...['GET /', 'GET /about', 'GET /directions', 'GET /directions/:slug', 'GET /projects', 'GET /projects/:slug'],
      ...['GET /organisations', 'GET /organisations/:slug', 'GET /places', 'GET /places/:slug'],
      ...['GET /pages/:slug', ...feedsBelow('pages'), 'GET /pages/previews/:token'],
      'GET /pages/previews/:token/pictures/:id',
      ...['GET /news', 'GET /news/:slug', 'GET /search', 'GET /search.json', 'GET /privacy', 'GET /accessibility'],
      ...['GET POST /contact', 'GET /contact/receipts/:receipt'],
      ...[
        'GET /services',
        'POST /services/enquiries',
        'GET /services/drafts/:token',
        'GET /services/receipts/:receipt',
      ],
      ...['GET POST /subscriptions', 'GET /subscriptions/asked', 'GET POST /subscriptions/of/:token'],
      ...['POST /subscriptions/of/:token/confirmation', 'GET POST /subscriptions/of/:token/end'],
      ...['GET /previews/:token', 'GET /previews/:token/pictures/:id', 'GET /media/:name', 'GET /files/:id'],
      ...['GET POST /welcome/:token', 'GET POST /sign-in', 'POST /sign-out', 'GET POST /sign-in/code/:token'],
      ...['POST /sign-in/passkey', 'GET POST /sign-in/passkey/:token', 'GET POST /sign-in/forgotten'],
      ...['GET /data', 'GET /data/:name.csv', 'GET /data/:name.json', 'GET /feed.atom', 'GET /feed.json'],
      ...['places', 'organisations', 'directions', 'projects', 'news'].flatMap(feedsBelow),
      ...['GET /sitemap.xml', 'GET /sitemap/:name.xml', 'GET /robots.txt', 'GET /.well-known/security.txt'],
      ...['GET /colours/:name', 'GET /cards/:kind/:slug.png', 'GET /icons/:name', 'POST /mode', 'GET /mode.css'],
      ...['GET /offline', 'GET /manifest.webmanifest', 'GET /service-worker.js', 'GET /healthz', 'GET /metrics'],
    ],
  },
  {
    may: ['work'],
    routes: [
      ...['GET /staff', 'GET /staff/kept/:token', 'GET /staff/permissions', 'GET /staff/records', 'GET /staff/texts'],
      ...['GET /staff/help', 'GET /staff/help/:slug'],
      ...['GET /staff/access', 'GET POST /staff/access/name', 'GET POST /staff/access/password'],
      ...['POST /staff/access/sessions/:id/end', 'POST /staff/access/recovery-codes'],
      ...['GET POST /staff/access/second-factor', 'POST /staff/access/second-factor/end'],
      ...['POST /staff/access/passkeys', 'GET POST /staff/access/passkeys/new/:token'],
      ...['POST /staff/access/passkeys/:id/end'],
    ],
  },
  {
    may: ['manage-workers'],
    routes: [
      ...['GET /staff/workers', 'GET /staff/workers/:id', 'GET POST /staff/workers/invitations'],
      ...['POST /staff/workers/:id/roles', 'POST /staff/workers/:id/end', 'POST /staff/workers/:id/access'],
      ...['link', 'end'].map((what) => `POST /staff/workers/invitations/:id/${what}`),
    ],
  },
  { may: ['settle-association', 'handle-personal-data'], routes: ['GET /staff/days-off'] },
  { may: ['administer-house'], routes: ['GET POST /staff/permissions/new', 'GET POST /staff/permissions/:id'] },
  {
    may: ['write-news'],
    routes: [
      ...['GET POST /staff/news', 'GET /staff/news/new', 'GET POST /staff/news/:id', 'POST /staff/news/:id/autosave'],
      ...[
        'GET /staff/news/:id/pictures/:media',
        'GET POST /staff/news/:id/library',
        'GET /staff/news/:id/library.json',
      ],
      ...['GET /staff/news/:id/versions', 'GET POST /staff/news/:id/closing', 'POST /staff/news/:id/reopening'],
      ...['GET /staff/news/:id/versions/:version', 'POST /staff/news/:id/versions/:version/restoring'],
      ...['POST /staff/news/:id/versions/:version/settling'],
    ],
  },
  {
    may: ['keep-media'],
    routes: [
      ...['GET /staff/media', 'GET POST /staff/media/new', 'GET POST /staff/media/:id', 'GET /staff/media/:id/:copy'],
      ...['GET POST /staff/media/:id/closing', 'POST /staff/media/:id/reopening'],
    ],
  },
  { may: ['send-newsletter'], routes: ['GET /staff/subscriptions', 'POST /staff/subscriptions/news/:id/sending'] },
  {
    may: ['read-messages', 'read-enquiries'],
    routes: [
      ...['GET /staff/inbox', 'GET /staff/inbox/ending', 'GET /staff/inbox/:kind/:id'],
      ...['answer', 'assignee', 'state', 'keeping', 'call', 'note', 'data-request'].map(
        (one) => `POST /staff/inbox/:kind/:id/${one}`,
      ),
      ...['end', 'back'].map((one) => `POST /staff/inbox/:kind/:id/entries/:entry/${one}`),
      ...['GET /staff/inbox/templates', 'GET POST /staff/inbox/templates/new', 'POST /staff/inbox/templates/first'],
      ...['GET POST /staff/inbox/templates/:id', 'POST /staff/inbox/templates/:id/end'],
      ...['POST /staff/inbox/templates/:id/back'],
    ],
  },
  { may: ['read-messages'], routes: ['GET /staff/messages'] },
  {
    may: ['read-enquiries'],
    routes: [
      ...['GET /staff/enquiries', 'GET /staff/enquiries/:id/pictures/:position'],
      ...['GET /staff/enquiries/:id/pictures/:position/:copy'],
    ],
  },
  {
    may: ['settle-inbox-period'],
    routes: ['GET POST /staff/inbox/period', 'POST /staff/inbox/period/end'],
  },
  {
    may: ['look-after-house'],
    routes: [
      ...['GET /staff/house', 'GET /staff/jobs', 'POST /staff/jobs/:id/try', 'POST /staff/jobs/:id/end'],
      ...['GET /staff/backups', 'POST /staff/backups/new', 'POST /staff/backups/trial'],
      ...['POST /staff/backups/recovery-sheet'],
    ],
  },
  {
    may: ['read-outbox'],
    routes: [
      ...['GET /staff/mail', 'GET /staff/mail/:id', 'POST /staff/mail/sending', 'POST /staff/mail/:id/sending'],
      ...['POST /staff/mail/:id/end'],
    ],
  },
  { may: ['read-visits'], routes: ['GET /staff/visits'] },
  {
    may: ['handle-personal-data'],
    routes: [
      ...['GET /staff/personal-data', 'POST /staff/personal-data/search', 'POST /staff/personal-data/served'],
      ...['GET POST /staff/personal-data/rows/:table/:id', 'GET /staff/personal-data/cases'],
      ...['GET POST /staff/personal-data/cases/new', 'POST /staff/personal-data/cases/rule'],
      ...['GET /staff/personal-data/cases/:id', 'GET /staff/personal-data/incidents'],
      ...['longer', 'end', 'back'].map((one) => `POST /staff/personal-data/cases/:id/${one}`),
      ...['GET POST /staff/personal-data/incidents/new', 'GET /staff/personal-data/incidents/:id'],
      ...['report', 'end', 'back'].map((one) => `POST /staff/personal-data/incidents/:id/${one}`),
    ],
  },
  {
    may: ['settle-association'],
    routes: [
      ...editing('association'),
      ...editing('menu-entry'),
      ...editing('day-off', 'new', 'closing'),
      ...editing('person', 'new', 'closing'),
    ],
  },
  {
    may: ['edit-texts'],
    routes: [
      ...[
        ...editing('section'),
        ...editing('page-words'),
        ...editing('about', 'closing'),
        ...editing('place', 'new', 'closing'),
      ],
      ...[...editing('direction', 'new', 'closing'), ...editing('service', 'new', 'closing')],
    ],
  },
  {
    may: ['manage-projects'],
    routes: ['org', 'umbrella-programme', 'project'].flatMap((kind) => editing(kind, 'new', 'closing')),
  },
  { may: ['read-journal'], routes: ['GET /staff/journal', 'GET /staff/journal/:id'] },
  {
    may: ['write-pages'],
    routes: [
      ...[
        'GET POST /staff/pages',
        'GET /staff/pages/new',
        'GET POST /staff/pages/:id',
        'POST /staff/pages/:id/autosave',
      ],
      ...[
        'GET /staff/pages/:id/pictures/:media',
        'GET POST /staff/pages/:id/library',
        'GET /staff/pages/:id/library.json',
        'GET /staff/pages/:id/versions',
        'GET /staff/pages/:id/versions/:version',
      ],
      ...['GET POST /staff/pages/:id/closing', 'POST /staff/pages/:id/reopening'],
      ...['restoring', 'settling'].map((end) => `POST /staff/pages/:id/versions/:version/${end}`),
    ],
  },
  { may: ['look-after-house'], routes: ['POST /staff/house/examination', 'GET /staff/updates'] },
  {
    may: ['administer-house', 'look-after-house', 'carry-data'],
    routes: ['GET POST /staff/export', 'POST /staff/export/:id/taking'],
  },
  { may: ['import-sheets'], routes: ['GET /staff/import'] },
  { may: ['import-sheets'], and: 'settle-association', routes: sheets('person') },
  { may: ['import-sheets'], and: 'edit-texts', routes: [...sheets('place'), ...sheets('direction')] },
  { may: ['import-sheets'], and: 'manage-projects', routes: [...sheets('org'), ...sheets('umbrella-programme')] },
  { may: ['undo-changes'], routes: ['POST /staff/journal/:id/undoing'] },
]
