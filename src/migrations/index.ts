import type { Step } from '#platform/migrations.ts'
import * as platform from './2026-11-23-0900-platform.ts'
import * as workersAndSettings from './2026-11-23-0910-workers-and-settings.ts'
import * as peoplePlacesOrganisations from './2026-11-23-0920-people-places-organisations.ts'
import * as fundingAndProjects from './2026-11-23-0930-funding-and-projects.ts'
import * as servicesPagesMessages from './2026-11-23-0940-services-pages-messages.ts'
import * as search from './2026-11-23-1000-search.ts'
import * as news from './2026-11-23-1020-news.ts'
import * as filesAndEnquiries from './2026-11-23-1030-files-and-enquiries.ts'
import * as tagline from './2026-11-23-1040-tagline.ts'
import * as timesOfRows from './2026-11-26-1020-times-of-rows.ts'
import * as erasureAndHeads from './2026-11-26-1040-erasure-and-heads.ts'
import * as jobs from './2026-11-26-1050-jobs.ts'
import * as outbox from './2026-11-26-1051-outbox.ts'
import * as pictures from './2026-11-26-1100-pictures.ts'
import * as comingIn from './2026-11-26-1200-coming-in.ts'
import * as backups from './2026-11-26-1210-backups.ts'
import * as restoreTrial from './2026-11-26-1300-restore-trial.ts'
import * as visits from './2026-11-26-1301-visits.ts'
import * as subscriptions from './2026-11-26-1302-subscriptions.ts'
import * as openRows from './2026-11-26-1340-open-rows.ts'
import * as textStates from './2026-11-26-1350-text-states.ts'
import * as associationDetails from './2026-11-26-1351-association-details.ts'
import * as writing from './2026-11-26-1400-writing.ts'
import * as inbox from './2026-11-26-1410-inbox.ts'
import * as rightsAndIncidents from './2026-11-26-1411-rights-and-incidents.ts'
import * as freePages from './2026-11-26-1510-free-pages.ts'
import * as carriedExports from './2026-11-26-1520-carried-exports.ts'
import * as mediaLibrary from './2026-11-26-1600-media-library.ts'
import * as documents from './2026-11-26-1601-documents.ts'
import * as pageWords from './2026-11-26-1610-page-words.ts'
import * as draftTexts from './2026-11-26-1620-draft-texts.ts'
import * as menuEntries from './2026-11-26-1625-menu-entries.ts'
import * as postingsInKey from './2026-11-26-1656-postings-in-key.ts'
import * as daysOff from './2026-11-26-1731-days-off.ts'
import * as timeToAnswer from './2026-11-26-1732-time-to-answer.ts'
import * as writtenTitles from './2026-11-26-1733-written-titles.ts'
import * as whoInvited from './2026-11-26-1741-who-invited.ts'
import * as sessionSights from './2026-11-26-1742-session-sights.ts'
import * as wordsInEntries from './2026-11-27-0140-words-in-entries.ts'
import * as copiesOutside from './2026-11-27-2330-copies-outside.ts'
import * as sendings from './2026-11-27-2330-sendings.ts'
import * as lackingFiles from './2026-11-28-0010-lacking-files.ts'
import * as demonstrations from './2026-11-28-0215-demonstrations.ts'
import * as formerWords from './2026-11-28-1100-former-words.ts'

/** The history of the database, oldest first. A step that has landed is never changed. */
export const steps: Record<string, Step> = {
  '2026-11-23-0900-platform': platform,
  '2026-11-23-0910-workers-and-settings': workersAndSettings,
  '2026-11-23-0920-people-places-organisations': peoplePlacesOrganisations,
  '2026-11-23-0930-funding-and-projects': fundingAndProjects,
  '2026-11-23-0940-services-pages-messages': servicesPagesMessages,
  '2026-11-23-1000-search': search,
  '2026-11-23-1020-news': news,
  '2026-11-23-1030-files-and-enquiries': filesAndEnquiries,
  '2026-11-23-1040-tagline': tagline,
  '2026-11-26-1020-times-of-rows': timesOfRows,
  '2026-11-26-1040-erasure-and-heads': erasureAndHeads,
  '2026-11-26-1050-jobs': jobs,
  '2026-11-26-1051-outbox': outbox,
  '2026-11-26-1100-pictures': pictures,
  '2026-11-26-1200-coming-in': comingIn,
  '2026-11-26-1210-backups': backups,
  '2026-11-26-1300-restore-trial': restoreTrial,
  '2026-11-26-1301-visits': visits,
  '2026-11-26-1302-subscriptions': subscriptions,
  '2026-11-26-1340-open-rows': openRows,
  '2026-11-26-1350-text-states': textStates,
  '2026-11-26-1351-association-details': associationDetails,
  '2026-11-26-1400-writing': writing,
  '2026-11-26-1410-inbox': inbox,
  '2026-11-26-1411-rights-and-incidents': rightsAndIncidents,
  '2026-11-26-1510-free-pages': freePages,
  '2026-11-26-1520-carried-exports': carriedExports,
  '2026-11-26-1600-media-library': mediaLibrary,
  '2026-11-26-1601-documents': documents,
  '2026-11-26-1610-page-words': pageWords,
  '2026-11-26-1620-draft-texts': draftTexts,
  '2026-11-26-1625-menu-entries': menuEntries,
  '2026-11-26-1656-postings-in-key': postingsInKey,
  '2026-11-26-1731-days-off': daysOff,
  '2026-11-26-1732-time-to-answer': timeToAnswer,
  '2026-11-26-1733-written-titles': writtenTitles,
  '2026-11-26-1741-who-invited': whoInvited,
  '2026-11-26-1742-session-sights': sessionSights,
  '2026-11-27-0140-words-in-entries': wordsInEntries,
  '2026-11-27-2330-copies-outside': copiesOutside,
  '2026-11-27-2330-sendings': sendings,
  '2026-11-28-0010-lacking-files': lackingFiles,
  '2026-11-28-0215-demonstrations': demonstrations,
  '2026-11-28-1100-former-words': formerWords,
}
