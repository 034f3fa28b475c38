import { type Extensions, Mark, PasteRule } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

/**
 * The kit of Tiptap, in which a pasted link keeps where it leads: the kit alone would link the words of a link once more,
 * and `example.ge` that leads to a page would lead to the front page.
 */
export const StarterWithLinks = StarterKit.extend({
  addExtensions(): Extensions {
    return (this.parent?.() ?? []).map((part) => (part instanceof Mark && part.name === 'link' ? keeping(part) : part))
  },
})

function keeping(link: Mark): Mark {
  return link.extend({
    addPasteRules() {
      return (this.parent?.() ?? []).map(
        ({ find, handler }) =>
          new PasteRule({
            find,
            handler: (pasted) => {
              const { from, to } = pasted.range
              return pasted.state.tr.doc.rangeHasMark(from, to, this.type) ? null : handler(pasted)
            },
          }),
      )
    },
  })
}
