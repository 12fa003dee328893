namespace Dangol.Ui;

/// <summary>3시간 전 · 3시간 남음 · 11월 22일 · 11월 22일 오후 3:05.</summary>
public enum MomentStyle
{
    Ago,
    Left,
    Day,
    DayAndTime,
}
