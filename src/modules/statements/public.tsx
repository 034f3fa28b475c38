import { findPeriod } from '#modules/inbox/index.ts'
import { getAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { AccessibilityPage } from './pages/accessibility-page.tsx'
import { PrivacyPage } from './pages/privacy-page.tsx'
import { toldOfAccessibility, toldOfPrivacy } from './told.ts'
import { accessibilityUrl, privacyUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get(privacyUrl, async (_request, reply) => {
    const { email } = await getAssociation(app.db)
    const told = await toldOfPrivacy(app.db)
    return reply.html(<PrivacyPage email={email} period={await findPeriod(app.db)} told={told} />)
  })

  app.get(accessibilityUrl, async (_request, reply) => {
    const { email } = await getAssociation(app.db)
    return reply.html(<AccessibilityPage email={email} told={await toldOfAccessibility(app.db)} />)
  })
}
