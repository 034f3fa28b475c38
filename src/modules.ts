import { about } from '#modules/about/index.ts'
import { backups } from '#modules/backups/index.ts'
import { cards } from '#modules/cards/index.ts'
import { carrying } from '#modules/carrying/index.ts'
import { data } from '#modules/data/index.ts'
import { daysOff } from '#modules/days-off/index.ts'
import { directions } from '#modules/directions/index.ts'
import { editing } from '#modules/editing/index.ts'
import { enquiries } from '#modules/enquiries/index.ts'
import { feeds } from '#modules/feeds/index.ts'
import { freePages } from '#modules/free-pages/index.ts'
import { funding } from '#modules/funding/index.ts'
import { heads } from '#modules/heads/index.ts'
import { help } from '#modules/help/index.ts'
import { home } from '#modules/home/index.ts'
import { inbox } from '#modules/inbox/index.ts'
import { journal } from '#modules/journal/index.ts'
import { library } from '#modules/library/index.ts'
import { media } from '#modules/media/index.ts'
import { messages } from '#modules/messages/index.ts'
import { mode } from '#modules/mode/index.ts'
import { news } from '#modules/news/index.ts'
import { offline } from '#modules/offline/index.ts'
import { organisations } from '#modules/organisations/index.ts'
import { pages } from '#modules/pages/index.ts'
import { people } from '#modules/people/index.ts'
import { personalData } from '#modules/personal-data/index.ts'
import { places } from '#modules/places/index.ts'
import { projects } from '#modules/projects/index.ts'
import { search } from '#modules/search/index.ts'
import { services } from '#modules/services/index.ts'
import { settings } from '#modules/settings/index.ts'
import { sheets } from '#modules/sheets/index.ts'
import { statements } from '#modules/statements/index.ts'
import { subscriptions } from '#modules/subscriptions/index.ts'
import { upkeep } from '#modules/upkeep/index.ts'
import { visits } from '#modules/visits/index.ts'
import { workers } from '#modules/workers/index.ts'
import { writing } from '#modules/writing/index.ts'
import type { Module } from '#platform/module.ts'

/** The modules, lowest first: a module may use those before it, through their door only. */
export const modules: Module[] = [
  settings,
  about,
  workers,
  daysOff,
  heads,
  media,
  writing,
  people,
  places,
  organisations,
  directions,
  funding,
  projects,
  services,
  pages,
  news,
  freePages,
  messages,
  subscriptions,
  search,
  feeds,
  cards,
  offline,
  mode,
  enquiries,
  editing,
  personalData,
  inbox,
  data,
  statements,
  upkeep,
  visits,
  backups,
  carrying,
  sheets,
  journal,
  library,
  help,
  home,
]
