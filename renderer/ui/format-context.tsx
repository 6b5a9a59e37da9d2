import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { createFormat, type Format, type FormatChoice } from '../../shared/i18n/format.ts';

const FormatContext = createContext<Format | null>(null);

export function FormatProvider({ language, digits, children }: FormatChoice & { children: ReactNode }) {
  const format = useMemo(() => createFormat({ language, digits }), [language, digits]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (format === null) throw new Error('no format around this component');
  return format;
}
