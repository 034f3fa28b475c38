import type { Db } from '#platform/database.ts'
import type { ProjectTextKind } from './tables.ts'

/** One kind of texts of a project, in their order. */
export function listTexts(db: Db, project: number, kind: ProjectTextKind) {
  return db
    .selectFrom('project_text')
    .selectAll()
    .where('project_id', '=', project)
    .where('kind', '=', kind)
    .where('closed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export function listOrganisationLinks(db: Db, project: number) {
  return db
    .selectFrom('project_organisation')
    .selectAll()
    .where('project_id', '=', project)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

export function listPlaceLinks(db: Db, project: number) {
  return db
    .selectFrom('project_place')
    .selectAll()
    .where('project_id', '=', project)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

export function listDirectionLinks(db: Db, project: number) {
  return db
    .selectFrom('project_direction')
    .selectAll()
    .where('project_id', '=', project)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}
