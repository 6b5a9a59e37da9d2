import { Label, Radio, RadioGroup } from 'react-aria-components';

/** One of a few, side by side; arrow keys move. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: T;
  options: readonly { value: T; text: string; lang?: string }[];
  onChoose: (value: T) => void;
}) {
  return (
    <RadioGroup
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChoose(option.value);
      }}
      className="flex flex-col gap-1.5"
    >
      <Label className="font-semibold">{label}</Label>
      <div className="inline-flex w-fit max-w-full flex-wrap rounded-lg border border-strong-line p-1">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="flex min-h-11 cursor-pointer items-center rounded-md px-4 font-semibold data-[focus-visible]:outline-3 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-focus data-[hovered]:bg-raised data-[selected]:bg-accent data-[selected]:text-on-accent"
          >
            <span lang={option.lang}>{option.text}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
