package main // a command cannot be imported by its test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRegionsNamesAreTidied(t *testing.T) {
	s := &subdivisions{simplified: map[rune]rune{'縣': '县'}}
	for _, c := range [][3]string{
		{"de", "Präfektur Tokio", "Tokio"},
		{"de", "Autonome Gemeinschaft Region Murcia", "Murcia"},
		{"fr", "préfecture d’Aichi", "Aichi"},
		{"fr", "Kraï de l’Altaï", "Kraï de l’Altaï"},
		{"fr", "île de l’Ascension", "Île de l’Ascension"},
		{"es", "Provincia de Albacete", "Albacete"},
		{"es", "óblast de Kursk", "Kursk"},
		{"es", "Región de los Ríos", "Región de los Ríos"},
		{"uk", "Префектура Айчі", "Айчі"},
		{"uk", "Арʼєж", "Ар’єж"},
		{"ar", "مقاطعة كانغوون", "كانغوون"},
		{"ru", "Мадрид²", "Мадрид"},
		{"ru", "Дуарте (провинция)", "Дуарте"},
		{"ko", "도쿄 도", "도쿄도"},
		{"ko", "광시 좡족 자치구", "광시 좡족 자치구"},
		{"zh", "愛知縣", "愛知县"},
	} {
		assert.Equal(t, c[2], s.tidy(c[0], c[1]))
	}
}

func TestMistakenNamesAreLeftOut(t *testing.T) {
	s := &subdivisions{names: map[string]map[string]string{
		"aa1": {"en": "North", "ru": "Север", "ko": "북"},
		"aa2": {"en": "South", "ru": "Север", "ko": "남"},
		"aa3": {"en": "West", "ru": "Запад"},
		"aa4": {"en": "West City", "ru": "Запад"},
		"bb1": {"en": "East", "ru": "Запад"},
	}}
	s.dropMistaken()
	assert.Equal(t, map[string]map[string]string{
		"aa1": {"en": "North", "ko": "북"},
		"aa2": {"en": "South", "ko": "남"},
		"aa3": {"en": "West", "ru": "Запад"},
		"aa4": {"en": "West City", "ru": "Запад"},
		"bb1": {"en": "East", "ru": "Запад"},
	}, s.names)
}

func TestSyllablesAreOfOurFace(t *testing.T) {
	assert.True(t, inKSX1001("강원특별자치도"))
	assert.True(t, inKSX1001("워싱턴 D.C."))
	assert.False(t, inKSX1001("베르댠스크"))
}

func TestOurTableComesBeforeCLDR(t *testing.T) {
	s := &subdivisions{
		names: map[string]map[string]string{"xx1": {"en": "Home", "fr": "Home", "ko": "집", "ru": "Дом"}},
		codes: map[string]string{"xxhome": "xx1"},
	}
	english, names, err := s.named(region{iso: "XX", name: "Hóme"}, row{"name": "Home", "ko": "우리집"})
	require.NoError(t, err)
	assert.Equal(t, "Home", english)
	assert.Equal(t, []string{"ko", "ru"}, names.Languages())
	assert.Equal(t, "우리집", names.Get("ko"))
	_, _, err = s.named(region{iso: "XX", name: "Home"}, row{"code": "xx9"})
	assert.ErrorContains(t, err, "xx9")
}
