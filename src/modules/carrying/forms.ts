import { Type } from 'typebox'

export const askForm = Type.Object({ with_private: Type.Boolean() })
