import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { editingMessages } from './editing-messages.ts'
import { messages } from './messages.ts'
import { loadPack } from './pack.ts'
import { publicRoutes } from './public.tsx'
import { projectRecord } from './records.ts'
import { relations } from './relations.ts'
import { projectsUrl } from './urls.ts'

export { getProject, type Project } from './one-project.ts'
export { ProjectsTimeline } from './pages/projects-views.tsx'
export { countProjects, listProjects, type ProjectInList, type ProjectTotals } from './queries.ts'
export { projectsUrl, projectUrl } from './urls.ts'

export const projects: Module = {
  name: 'projects',
  open: ['project', 'project_text', 'project_organisation', 'project_place', 'project_direction'],
  permissions: [
    {
      name: 'manage-projects',
      label: say(editingMessages, (m) => m.mayManage),
      place: 'write',
      meaning: say(editingMessages, (m) => m.mayManageMeans),
      roles: ['project-manager', 'chair'],
    },
  ],
  publicRoutes,
  records: [projectRecord],
  relations,
  menu: [{ to: projectsUrl, label: say(messages, (m) => m.heading), place: 'main', order: 20 }],
  loadPack,
}
