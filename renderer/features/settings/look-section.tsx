import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inDigits } from '../../../shared/digits.ts';
import type { Preferences } from '../../../shared/domain/settings.ts';
import { useTell } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import type { SoundName } from '../../ui/sounds.ts';
import { Toggle } from '../../ui/toggle.tsx';
import { TroubleNotice, type Trouble } from '../../ui/trouble.tsx';

/** Each choice takes effect at once: nothing to save, nothing to restart. */
export function LookSection({ preferences, play }: { preferences: Preferences; play: (name: SoundName) => void }) {
  const { t } = useTranslation();
  const { digits } = useFormat();
  const tell = useTell('preferences.change');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const change = (part: Partial<Preferences>) =>
    tell.mutate(part, { onSuccess: (answer) => setTrouble(answer.ok ? null : answer.trouble) });
  const size = (value: Preferences['textSize']) => ({ value, text: inDigits(`${value}%`, digits) });
  const option = <T extends 'bn' | 'en' | 'latn' | 'beng' | 'light' | 'dark' | 'contrast'>(value: T) => ({
    value,
    text: t(`settings.look.${value}`),
    // These show what they stand for, so they are never translated.
    ...((value === 'bn' || value === 'beng') && { lang: 'bn' }),
    ...(value === 'en' && { lang: 'en' }),
  });
  return (
    <div className="flex flex-col gap-6">
      <Choice
        label={t('settings.look.language')}
        value={preferences.language}
        options={[option('bn'), option('en')]}
        onChoose={(language) => change({ language })}
      />
      <div>
        <Choice
          label={t('settings.look.digits')}
          value={preferences.digits}
          options={[option('latn'), option('beng')]}
          onChoose={(digits) => change({ digits })}
        />
        <p className="mt-1.5 text-sm text-muted">{t('settings.look.digitsHint')}</p>
      </div>
      <Choice
        label={t('settings.look.theme')}
        value={preferences.theme}
        options={[option('light'), option('dark'), option('contrast')]}
        onChoose={(theme) => change({ theme })}
      />
      <div>
        <Choice
          label={t('settings.look.textSize')}
          value={preferences.textSize}
          options={[size('100'), size('125'), size('150'), size('200')]}
          onChoose={(textSize) => change({ textSize })}
        />
        <p className="mt-1.5 text-sm text-muted">{t('settings.look.textSizeHint')}</p>
      </div>
      <div>
        <Toggle
          label={t('settings.look.stillScreen')}
          on={preferences.motion === 'reduced'}
          onToggle={(still) => change({ motion: still ? 'reduced' : 'full' })}
        />
        <p className="mt-1.5 text-sm text-muted">{t('settings.look.stillScreenHint')}</p>
      </div>
      <div>
        <Toggle label={t('settings.look.sounds')} on={preferences.sounds} onToggle={(sounds) => change({ sounds })} />
        <p className="mt-2 text-sm text-muted">{t('settings.look.soundsHint')}</p>
        <div className="mt-2 flex gap-2">
          <Button size="small" onClick={() => play('done')}>
            {t('settings.look.tryDone')}
          </Button>
          <Button size="small" onClick={() => play('refused')}>
            {t('settings.look.tryRefused')}
          </Button>
          <Button size="small" onClick={() => play('unknown')}>
            {t('settings.look.tryUnknown')}
          </Button>
        </div>
      </div>
      <div>
        <Toggle label={t('settings.look.notices')} on={preferences.notices} onToggle={(notices) => change({ notices })} />
        <p className="mt-1 text-sm text-muted">{t('settings.look.noticesHint')}</p>
      </div>
      <div>
        <Toggle
          label={t('settings.look.customerWindow')}
          on={preferences.customerWindow}
          onToggle={(customerWindow) => change({ customerWindow })}
        />
        <p className="mt-1 text-sm text-muted">{t('settings.look.customerWindowHint')}</p>
      </div>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
}
