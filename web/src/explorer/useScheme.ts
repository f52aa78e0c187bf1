import { useSyncExternalStore } from "react";

import { onScheme, type Scheme, schemeNow } from "../scheme";

/** The colours to draw with now. What is not drawn by CSS asks this, and draws anew when it changes. */
export function useScheme(): Scheme {
  return useSyncExternalStore(onScheme, schemeNow);
}
