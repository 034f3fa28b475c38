import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { keysCommand } from '../commands.ts'
import { messages } from '../messages.ts'
import type { BackupsPageFacts } from '../queries.ts'
import { sheetKeptUrl } from '../urls.ts'

/** Whether somebody could open the encrypted copies when this server is gone. The key itself is on no page. */
export function RecoverySheet({ page: { keyName, sheet, keeper } }: { page: BackupsPageFacts }) {
  const m = useMessages(messages)
  const { moment } = useFormats()
  const { language } = useView()
  return (
    <Section id="recovery-sheet" title={m.sheet}>
      <div class="flow">
        <p class="measure">{m.sheetWhy}</p>
        {!sheet && (
          <>
            <p class="measure">{m.sheetNone}</p>
            <p>
              <code>{keysCommand}</code>
            </p>
          </>
        )}
        {sheet?.kept_at && (
          <p class="measure">
            {m.sheetKept(keyName, keeper?.[language] ?? m.sheetKeptBySomebody, moment(sheet.kept_at))}
          </p>
        )}
        {sheet && !sheet.kept_at && (
          <>
            <p class="measure">{m.sheetGiven(keyName, moment(sheet.given_at))}</p>
            <Actions>
              <ButtonForm to={sheetKeptUrl} kind="second">
                {m.sheetButton}
              </ButtonForm>
            </Actions>
          </>
        )}
      </div>
    </Section>
  )
}
