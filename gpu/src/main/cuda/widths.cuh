// Elements as bits: what only moves them asks for their width, not for their type.
#pragma once

typedef unsigned char bits8;
typedef unsigned short bits16;
typedef unsigned int bits32;
typedef unsigned long long bits64;

#define FOR_WIDTHS(MACRO) MACRO(bits8) MACRO(bits16) MACRO(bits32) MACRO(bits64)
